import type { ComponentChildren } from 'preact';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';

/** Private letters that no text uses: they replace the values while the browser fills the message. */
const firstStandIn = 0xe000;
const standIns = /([\uE000-\uE008])/;

interface Properties {
  of: MessageKey;
  /** Names, dates and the like, in the order of the message's placeholders. */
  values: ComponentChildren[];
}

/** A message with its values, each kept from turning the writing direction of the words around it. */
export function Sentence({ of: key, values }: Properties) {
  const places = values.map((_, index) => String.fromCharCode(firstStandIn + index));
  const pieces = translate(key, ...places).split(standIns);
  return (
    <>
      {pieces.map((piece, index) =>
        index % 2 === 0 ? (
          piece
        ) : (
          <bdi key={index}>{values[piece.charCodeAt(0) - firstStandIn]}</bdi>
        ),
      )}
    </>
  );
}
