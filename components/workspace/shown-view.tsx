import type { ComponentChildren, ComponentProps } from 'preact';
import type { Card } from '../company/card.tsx';
import { type LazyView, lazyView } from '../ui/lazy-view.tsx';
import { recordOf, type View } from './view.ts';
import { useWorkspace } from './workspace-context.ts';

type CardView = LazyView<Omit<ComponentProps<typeof Card>, 'below'>>;

/** The parts of a workspace whose code is loaded when they are first wanted. */
const form = lazyView(async () => (await import('../new-company/new-company.tsx')).NewCompany);
const pick = lazyView(async () => (await import('./records.ts')).PickCompany);
export const recordLine = lazyView(async () => (await import('./records.ts')).RecordLine);

interface Properties {
  /** What the shell draws where nothing was chosen yet. */
  home: ComponentChildren;
  /** How much it draws of a Company. */
  card: CardView;
  /** What stands above the card or form of a record. */
  above?: ComponentChildren;
  /** Whether a card leads back to the home. */
  hasBack: boolean;
  /** Where Escape leads from a card. */
  onEscape?: (() => void) | undefined;
}

/** The view that a workspace shows now. */
export function ShownView({ home, card, above, hasBack, onEscape }: Properties) {
  const { view, goHome } = useWorkspace();
  switch (view.kind) {
    case 'home':
      return home;
    case 'form':
      return (
        <form.View
          key={`${view.draft.linkApp} ${view.draft.record}`}
          initial={view.draft}
          above={view.draft.from && above}
        />
      );
    case 'card':
      return (
        <card.View
          key={`${view.company.linkApp} ${view.company.key}`}
          onEscape={onEscape}
          initial={view.company}
          isFresh={view.isFresh}
          above={view.from && above}
          onBack={hasBack ? () => goHome() : undefined}
        />
      );
    case 'pick':
      return <pick.View key={`${view.linkApp} ${view.from.record}`} view={view} />;
  }
}

/** Loads what a view needs, so that it can be drawn at once. */
export async function prepareView(view: View, card: Pick<CardView, 'ready'>): Promise<void> {
  if (view.kind === 'home') return;
  const views = { form, pick, card };
  await Promise.all([views[view.kind].ready(), recordOf(view) && recordLine.ready()]);
}
