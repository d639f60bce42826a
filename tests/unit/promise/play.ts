import { looks } from '../../../utils/background/create-tools.ts';
import { finishForgetting } from '../../../utils/background/link-apps.ts';
import { followChangedRules } from '../../../utils/background/renew-record-links.ts';
import { resumeSettling, settleAll } from '../../../utils/background/settle.ts';
import { openStores } from '../../../utils/background/stores.ts';
import { environment } from './environment.ts';
import { judgeStores } from './judge-stores.ts';
import { PlayedApi } from './played-api.ts';
import { PlayedRuns } from './played-runs.ts';
import type { Case } from './stories.ts';
import { Users } from './users.ts';
import { World } from './world.ts';

const alarmPeriod = 30_000;

/** Plays one case with the real services, and gives what must not have happened. */
export async function play(played: Case): Promise<string[]> {
  const { existingId, list } = played;
  const world = new World(played.scheduler, played.countsSleep);
  const api = new PlayedApi(world, { existingId, list }, played.fates, played.questions);
  await emptyStores();
  looks.clear();
  PlayedRuns.die();
  const putBack = environment.play(world, api.fetch);
  try {
    const users = new Users(world, api);
    await users.begin();
    void users.act(played.steps);
    await world.idle();
    await end(world, api, users);
    return users.judge.faults;
  } finally {
    world.kill();
    putBack();
  }
}

async function emptyStores(): Promise<void> {
  const { database } = await openStores();
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names, 'readwrite');
  await Promise.all([
    ...names.map((name) => transaction.objectStore(name).clear()),
    transaction.done,
  ]);
}

/** The alarm rings until nothing is open any more. */
async function end(world: World, api: PlayedApi, users: Users): Promise<void> {
  api.answerAll();
  void world.run(async () => {
    await finishForgetting();
    await followChangedRules();
    await resumeSettling();
  });
  await world.idle();
  void users.correctRule();
  await world.idle();
  void users.runs.change('resume');
  await world.idle();
  const mayRing = () => environment.alarms.has('settle') || environment.alarms.has('run');
  for (let rings = 0; rings < 40 && mayRing(); rings += 1) {
    world.pass(alarmPeriod);
    void users.runs.alarm();
    if (environment.alarms.has('settle')) void world.run(() => settleAll());
    await world.idle();
  }
  api.finish();
  users.judge.atTheEnd();
  const looking = judgeStores(users, api);
  await world.idle();
  await looking;
}
