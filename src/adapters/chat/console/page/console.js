import { createExchange } from './exchange.js';

const rememberedQuestions = 8;
const byId = (id) => document.getElementById(id);
const form = byId('form');
const questionBox = byId('question');
const planBox = byId('plan');
const asOfBox = byId('as-of');

/** Earlier questions, oldest first. */
let thread = [];
let asked = 0;
/** Ends the request under way, if there is one. */
let underWay = null;

async function ask(question, earlier) {
  if (underWay !== null) return;
  const call = new AbortController();
  underWay = call;
  const exchange = createExchange((asked += 1), question);
  byId('examples').hidden = true;
  byId('conversation').append(exchange.article);
  exchange.article.scrollIntoView({ block: 'start' });
  say('Reading the documents.');
  try {
    const reply = await send({ question, earlier, signal: call.signal });
    thread = [...earlier, question];
    exchange.showReply(reply, (plan) => askAs(plan, question, earlier));
    exchange.article.scrollIntoView({ block: 'start' });
    say(`Answer ready. ${reply.outline.headlines.join('. ')}`);
  } catch (error) {
    if (call.signal.aborted) return;
    exchange.showFault(error.message);
    say(error.message);
    if (questionBox.value === '') questionBox.value = question;
  } finally {
    if (underWay === call) underWay = null;
  }
}

async function send({ question, earlier, signal }) {
  const body = JSON.stringify({
    question,
    plan: planBox.value || null,
    thread: earlier.slice(-rememberedQuestions),
    asOf: asOfBox.value || null,
  });
  const headers = { 'Content-Type': 'application/json' };
  return read(fetch('/console/ask', { method: 'POST', headers, body, signal }));
}

/** The JSON of a response; throws an Error to show when there is none. */
async function read(responding) {
  const response = await responding.catch(() => {
    throw new Error('No answer came. Is PlanSays still running?');
  });
  const body = await response.json().catch(() => ({ error: 'Something else answered than PlanSays.' }));
  if (!response.ok || body.error) throw new Error(body.error ?? 'Something went wrong.');
  return body;
}

function askAs(plan, question, earlier) {
  planBox.value = plan;
  questionBox.focus();
  void ask(question, earlier);
}

function say(text) {
  byId('status').textContent = text;
}

function startOver() {
  underWay?.abort();
  underWay = null;
  thread = [];
  byId('conversation').replaceChildren();
  byId('examples').hidden = false;
  say('Started over.');
  questionBox.focus();
}

async function showPlans() {
  try {
    const { plans } = await read(fetch('/console/plans'));
    for (const { id, name } of plans) planBox.append(new Option(name, id));
  } catch (error) {
    say(error.message);
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const question = questionBox.value.trim();
  if (question === '' || underWay !== null) return;
  questionBox.value = '';
  void ask(question, thread);
});

questionBox.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

byId('start-over').addEventListener('click', startOver);

for (const example of byId('examples').querySelectorAll('button'))
  example.addEventListener('click', () => {
    questionBox.focus();
    void ask(example.textContent, thread);
  });

// The token has done its work; it should not stay in the address bar, the history or a bookmark.
if (location.search !== '') history.replaceState(null, '', '/');
void showPlans();
