import { collisionText } from '../../utils/i18n/collision-messages.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';
import { Sentence } from '../ui/sentence.tsx';

interface Properties {
  record: RecognisedRecord | null;
  /** As it stands in the box. */
  id: string;
  onUseFullId: (id: string) => void;
}

/** Whose the suggested id could be as well, with the way to the one that is nobody else's. */
export function CollisionHint({ record, id, onUseFullId }: Properties) {
  if (!record || id !== record.companyId || record.collisions.length === 0) return null;
  const fullId = record.from.record;
  return (
    <div>
      <p class="hint">
        <Sentence of="id_could_collide" values={[id, collisionText(record.collisions)]} />
      </p>
      <button type="button" class="link flush" onClick={() => onUseFullId(fullId)}>
        {translate('use_id', fullId)}
      </button>
    </div>
  );
}
