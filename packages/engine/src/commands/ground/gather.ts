/** Many who ask for the same kind of thing in the same moment are answered together. */

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly answer: (answer: Answer) => void;
  readonly fail: (error: unknown) => void;
}

/** A statement that answers more at once would keep the others waiting. */
const MOST_AT_ONCE = 32;

/** By where the answers come from: two databases never share a question. */
const gathering = new WeakMap<object, Waiting<never, never>[]>();

/**
 * Answers a question together with all others that are put to `source` in the same turn of the event loop: alone at
 * once, under load many by one statement. `answerAll` answers in the order of the questions. When it fails for several,
 * each is asked alone, so that nobody fails by another's question.
 */
export function gathered<Question, Answer>(
  source: object,
  question: Question,
  answerAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): Promise<Answer> {
  return new Promise<Answer>((answer, fail) => {
    const waiting = gathering.get(source) as Waiting<Question, Answer>[] | undefined;
    if (waiting && waiting.length < MOST_AT_ONCE) {
      waiting.push({ question, answer, fail });
      return;
    }
    const all: Waiting<Question, Answer>[] = [{ question, answer, fail }];
    gathering.set(source, all as never);
    setImmediate(() => {
      if (gathering.get(source) === (all as never)) gathering.delete(source);
      void answerThem(all, answerAll);
    });
  });
}

async function answerThem<Question, Answer>(
  all: readonly Waiting<Question, Answer>[],
  answerAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): Promise<void> {
  try {
    const answers = await answerAll(all.map(({ question }) => question));
    all.forEach(({ answer }, index) => answer(answers[index]!));
  } catch (error) {
    if (all.length === 1) all[0]!.fail(error);
    else await Promise.all(all.map((one) => answerThem([one], answerAll)));
  }
}
