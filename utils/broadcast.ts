interface Broadcast<Message> {
  /** Calls back with each message from another context; returns the way to stop. */
  watch: (received: (message: Message) => void) => () => void;
  /** Tells every page and worker that watches. */
  announce: (message: Message) => void;
}

/** What the extension's contexts tell each other under a name, all of one kind. */
export const broadcastOf = <Message>(name: string): Broadcast<Message> => ({
  watch(received) {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<Message>) => received(data);
    return () => channel.close();
  },
  announce(message) {
    const channel = new BroadcastChannel(name);
    channel.postMessage(message);
    channel.close();
  },
});
