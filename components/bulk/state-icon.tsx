import { Check, Clock, CopyMinus, type IconNode, Minus, Plus, TriangleAlert, Users } from 'lucide';
import type { RowStatusKind } from '../../utils/bulk/check-rows.ts';
import type { RowState } from '../../utils/bulk/run.ts';
import { Icon } from '../ui/icon.tsx';

const drawings: Record<RowStatusKind | RowState | 'leftOut', IconNode> = {
  new: Plus,
  exists: Check,
  existsWithOtherName: Check,
  like: Users,
  sameAs: CopyMinus,
  unsettled: Clock,
  cannot: TriangleAlert,
  leftOut: Minus,
  waiting: Clock,
  unknown: Clock,
  done: Check,
  failed: TriangleAlert,
  held: Users,
  left: Minus,
};

/** Beside the words that say it. */
export const StateIcon = ({ of }: { of: keyof typeof drawings }) => (
  <span class="state-icon" data-state={of}>
    <Icon name={drawings[of]} />
  </span>
);
