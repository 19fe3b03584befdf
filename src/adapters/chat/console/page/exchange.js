import { element } from './element.js';

/** A question on the page, waiting for its answer. */
export function createExchange(number, question) {
  const answer = element('div', { class: 'answer', 'aria-busy': 'true' }, waiting());
  const title = element('h2', { id: `question-${number}` }, question);
  const article = element('article', { 'aria-labelledby': title.id }, title, answer);
  const fill = (...children) => {
    answer.replaceChildren(...children.flat().filter((child) => child !== null));
    answer.removeAttribute('aria-busy');
  };
  return {
    article,
    showReply: ({ outline, answer: json }, choose) => fill(...partsOf(number, outline, choose), asJson(json)),
    showFault: (text) => fill(element('p', { class: 'fault' }, text)),
  };
}

function waiting() {
  return element('p', { class: 'waiting' }, 'Reading the documents…');
}

function partsOf(number, outline, choose) {
  return [
    ...outline.headlines.map((headline) => element('p', { class: 'headline' }, headline)),
    outline.about === null ? null : element('p', { class: 'about' }, outline.about),
    choicesOf(outline.choices, choose),
    ...outline.sections.map((section) => sectionOf(number, section)),
    sourcesOf(number, outline.sources),
    outline.closing.length === 0
      ? null
      : element(
          'div',
          { class: 'closing' },
          outline.closing.map((line) => element('p', {}, line)),
        ),
  ];
}

function choicesOf(choices, choose) {
  if (choices.length === 0) return null;
  const buttons = choices.map((choice) => {
    const button = element('button', { type: 'button' }, choice.name);
    button.addEventListener('click', () => choose(choice.id));
    return button;
  });
  return element('div', { class: 'choices', role: 'group', 'aria-label': 'Choose a plan' }, buttons);
}

function sectionOf(number, section) {
  const lines = section.lines.map((line) =>
    element('p', {}, line.text, ...line.citations.flatMap((n) => [' ', citationOf(number, n)])),
  );
  const title = section.title === null ? null : element('h3', {}, section.title);
  return element('div', { class: 'section' }, title, lines);
}

function citationOf(number, n) {
  const target = `#${sourceId(number, n)}`;
  return element('a', { class: 'citation', href: target, 'aria-label': `Source ${n}` }, `[${n}]`);
}

const sourceId = (number, n) => `answer-${number}-source-${n}`;

function sourcesOf(number, sources) {
  if (sources.length === 0) return null;
  const items = sources.map((source) =>
    element(
      'li',
      { id: sourceId(number, source.n), value: source.n, tabindex: '-1' },
      element(
        'p',
        { class: 'source' },
        titleOf(source),
        source.locator === '' ? null : `, ${source.locator}`,
      ),
      element('p', { class: 'detail' }, source.detail),
      element('blockquote', {}, source.quote),
    ),
  );
  return element('div', { class: 'section' }, element('h3', {}, 'Sources'), element('ol', {}, items));
}

function titleOf(source) {
  if (source.url === null || URL.parse(source.url)?.protocol !== 'https:')
    return element('span', { class: 'title' }, source.title);
  const link = { class: 'title', href: source.url, rel: 'noopener noreferrer', target: '_blank' };
  return element('a', link, source.title, element('span', { class: 'unseen' }, ' (opens a new tab)'));
}

function asJson(answer) {
  if (answer === null) return null;
  const json = element(
    'pre',
    { tabindex: '0', 'aria-label': 'The answer as JSON' },
    JSON.stringify(answer, null, 2),
  );
  return element('details', {}, element('summary', {}, `As programs get it (${answer.elapsedMs} ms)`), json);
}
