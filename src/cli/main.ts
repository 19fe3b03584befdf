import { existsSync } from 'node:fs';
import { Argument, Command, CommanderError } from 'commander';
import { CommandFailed, type ExitCode, type Streams } from './streams.ts';
import { withCommonOptions } from './commands/common.ts';

/** Runs one command line and resolves to the exit code; nothing is thrown at a person. */
export async function run(words: readonly string[], streams: Streams): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = programFor(streams, (ended) => (code = ended));
  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : 2;
    const line =
      fault instanceof CommandFailed
        ? fault.message
        : `Something went wrong: ${fault instanceof Error ? fault.message : 'unknown fault'}`;
    streams.stderr.write(`${line}\n`);
    return fault instanceof CommandFailed ? fault.exitCode : 1;
  }
}

/** Commands are loaded when they run: each start pays for its own only. */
function programFor(streams: Streams, ended: (code: ExitCode) => void): Command {
  const program = new Command('plansays')
    .description(
      'Answers employees’ questions about crypto and private assets in their 401(k), with the words it rests on.',
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void streams.stdout.write(text),
      writeErr: (text) => void streams.stderr.write(text),
    });
  const add = (name: string, description: string): Command =>
    withCommonOptions(program.command(name).description(description)).exitOverride();
  add('start', 'serves every platform that has credentials, and the local console').action(async (options) =>
    ended(await (await import('./commands/start.ts')).start(options, streams)),
  );
  add('ask', 'answers in the terminal; without a question it is a conversation')
    .argument('[question...]', 'the question')
    .option('--batch <file>', 'a file of questions, one JSON object a line')
    .option('--explain', 'also show how the answer came about; with --json as {"answer", "trace"}')
    .action(async (question, options) =>
      ended(await (await import('./commands/ask.ts')).ask(question, options, streams)),
    );
  add('ingest', 'reads the knowledge folder into the index')
    .option('--watch', 'go on, and read again after each change')
    .action(async (options) => ended(await (await import('./commands/ingest.ts')).ingest(options, streams)));
  add('check', 'lints the knowledge folder and asks its golden questions')
    .option('--fix', 'repair what is mechanical; each repair is printed, the originals are kept')
    .action(async (options) => ended(await (await import('./commands/check.ts')).check(options, streams)));
  addFolderCommands(add, streams, ended);
  add('draft', 'proposes entries of a plan’s availability.yaml from its documents, for HR to review')
    .argument('<plan-id>', 'a plan of plans.yaml')
    .option('--out <file>', 'write to this new file instead')
    .action(async (plan, options) =>
      ended(await (await import('./commands/draft.ts')).draft(plan, options, streams)),
    );
  add('eval', 'scores question sets')
    .argument('<files...>', 'lists of questions as in questions.yaml, or JSON lines')
    .option('--compare <file>', 'what eval --json printed earlier: also show what changed since')
    .action(async (files, options) =>
      ended(await (await import('./commands/eval.ts')).evaluate(files, options, streams)),
    );
  addBench(add, streams, ended);
  return program;
}

/** What is measured: speed, and ranking on public collections. */
function addBench(
  add: (name: string, description: string) => Command,
  streams: Streams,
  ended: (code: ExitCode) => void,
): void {
  const bench = add(
    'bench',
    'measures speed: of the folder as it is, and of a plan grown to 100,000 passages',
  )
    .option('--quick', 'to 10,000 passages only, in under a minute')
    .option('--write', 'write the table into docs/benchmarks.md')
    .action(async (options) => ended(await (await import('./commands/bench.ts')).bench(options, streams)));
  bench
    .command('beir')
    .description('scores retrieval on a folder in BEIR format')
    .argument('<dir>', 'holds corpus.jsonl, queries.jsonl and qrels/<split>.tsv')
    .option('--split <name>', 'which relevance judgements', 'test')
    .option('--json', 'print JSON')
    .exitOverride()
    .action(async (dir, options) =>
      ended(
        await (
          await import('./commands/bench-beir.ts')
        ).benchBeir(dir, { ...bench.opts(), ...options }, streams),
      ),
    );
}

/** Commands for whoever keeps the knowledge folder. */
function addFolderCommands(
  add: (name: string, description: string) => Command,
  streams: Streams,
  ended: (code: ExitCode) => void,
): void {
  add('preview', 'shows which answers change between two states of the knowledge folder')
    .requiredOption('--base <rev or folder>', 'the state to compare with: a folder, or a git revision')
    .option('--html <file>', 'also write a page that can be opened and sent round')
    .addHelpText('after', aboutPreview)
    .action(async (options) =>
      ended(await (await import('./commands/preview.ts')).preview(options, streams)),
    );
  add('new', 'makes a plan, a policy item, a verified answer or a whole folder from templates')
    .addArgument(new Argument('<thing>', 'what to make').choices(['plan', 'policy', 'faq', 'folder']))
    .argument('<name...>', 'the id of the plan, the name of the item, the question, or the folder')
    .action(async (thing, words, options) =>
      ended(await (await import('./commands/new.ts')).scaffold(thing, words, options, streams)),
    );
}

const aboutPreview = `
Nothing that serves is touched: both states are indexed in a temporary folder, and --data is not used.
With --plan, only that plan is looked at. No language model is asked. It ends with 0 whatever it finds.

--json prints {base, knowledge, day, isUnchanged, plans, assets, names, matrix: {before, after}, changes,
coming, answers, asked, golden: {newlyFailing, newlyPassing, takenOut}, files: {added, removed, changed}, heldBack}.
`;

if (import.meta.main) {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { stdin, stdout, stderr, env } = process;
  // Whoever reads the output may have read enough, as `head` does.
  stdout.on('error', (fault: NodeJS.ErrnoException) => process.exit(fault.code === 'EPIPE' ? 0 : 1));
  const hasColours = stdout.isTTY && env['NO_COLOR'] === undefined;
  process.exitCode = await run(process.argv.slice(2), {
    stdin,
    stdout,
    stderr,
    hasColours,
    environment: env,
  });
}
