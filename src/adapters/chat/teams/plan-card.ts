import type { Attachment } from 'botbuilder';
import type { Outline } from '../../../domain/outline.ts';
import { cut, plain } from './escape.ts';

/** Teams shows at most six buttons in a row and hides the rest. */
const buttonsInARow = 5;
const longestTitle = 60;

/**
 * Buttons to pick a plan by: an Adaptive Card, in the version every Teams client shows. `askedIn` is
 * the conversation whose question waits, when the card is shown in another; it comes back with a pick.
 */
export function planCard(choices: Outline['choices'], askedIn: string | null): Attachment {
  const rows = choices
    .map((choice) => ({
      type: 'Action.Submit',
      title: cut(plain(choice.name), longestTitle) || plain(choice.id),
      data: { pickPlan: choice.id, ...(askedIn === null ? {} : { askedIn }) },
    }))
    .reduce<object[][]>((all, button, at) => {
      if (at % buttonsInARow === 0) all.push([]);
      all.at(-1)?.push(button);
      return all;
    }, []);
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      fallbackText: 'Choose your plan.',
      body: [
        { type: 'TextBlock', text: 'Choose your plan:', wrap: true },
        ...rows.map((actions) => ({ type: 'ActionSet', actions })),
      ],
    },
  };
}
