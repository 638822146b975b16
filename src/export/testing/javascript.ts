/** Runs the functions of an exported TensorFlow.js script in this process: its own text, with tfjs-core and the cpu backend for `tf`. */

import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { rowsOf } from '../../ranking/golden/inputs';
import type { LabelledBatch } from '../../ranking/objective';

export interface ScriptOutcome {
  loss: number;
  gradient: number[];
  /** What it selected; null for a loss on the whole batch. */
  rows: number[][] | null;
}

interface Functions {
  lossOf(x: tf.Tensor, labels: number[], more?: unknown): tf.Scalar;
  selectRows?(x: tf.Tensor, labels: number[]): number[][];
}

/** Everything between the import and the lines that read the command line: functions and constants, nothing that runs. */
function functionsOf(code: string): Functions {
  const start = code.indexOf('const tf = await import');
  const end = code.indexOf('const option = ');
  if (start < 0 || end < 0) throw new Error('the script has another frame');
  const body = code.slice(code.indexOf('\n', start), end);
  const selects = body.includes('function selectRows(');
  return new Function('tf', `${body}\nreturn { lossOf${selects ? ', selectRows' : ''} };`)(tf);
}

/** Loss and gradient of a batch; `given` are the rows of an offline script. */
export async function runScript(code: string, batch: LabelledBatch, given: number[][] | null): Promise<ScriptOutcome> {
  await tf.setBackend('cpu');
  const { lossOf, selectRows } = functionsOf(code);
  const labels = Array.from(batch.labels);
  tf.engine().startScope();
  try {
    const x = tf.tensor2d(rowsOf(batch.embeddings, batch.size));
    const rows = selectRows ? selectRows(x, labels) : given;
    const { head } = batch;
    const logits = (points: tf.Tensor) =>
      tf.add(
        tf.matMul(points as tf.Tensor2D, tf.tensor2d(rowsOf(head!.weights, batch.size)), false, true),
        tf.tensor1d(Array.from(head!.bias)),
      );
    const more = head ? logits : rows;
    const { value, grad } = tf.valueAndGrad((points: tf.Tensor) => lossOf(points, labels, more))(x);
    return { loss: value.dataSync()[0], gradient: Array.from(grad.dataSync()), rows };
  } finally {
    tf.engine().endScope();
  }
}
