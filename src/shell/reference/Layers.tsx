/** Layers of libraries: the same four points given to each, and what each makes of them. */

import { useState } from 'react';
import { layerLoss, libraryLayers } from '../../ranking/libraryLayers';
import { parameters } from '../../ranking/parameters';
import { useNumbers } from '../../text/numbers';
import { useReferenceWords } from '../../text/reference/words';
import { Button } from '../../ui/Button';
import { NumberField } from '../../ui/NumberField';
import { FourPoints } from '../../views/fourPoints/FourPoints';
import { corners, firstPoints, pointLabels, reach, withPoint } from '../../views/fourPoints/geometry';
import { LayerTable } from './LayerTable';
import { NumberSlider } from './NumberSlider';
import './layers.css';

const groups = ['A', 'B'];
const layerOf = (id: string) => libraryLayers.find((layer) => layer.id === id)!;

export function Layers() {
  const { layers: words } = useReferenceWords();
  const numbers = useNumbers();
  const [points, setPoints] = useState(firstPoints);
  const [margin, setMargin] = useState(1);
  const batch = { embeddings: Float64Array.from(points), size: 2, labels: pointLabels };
  const [caffe, addons] = ['caffe-contrastive', 'tfa-contrastive'].map((id) => layerLoss(layerOf(id), batch, margin));
  return (
    <>
      <div className="layers-given">
        <FourPoints
          points={points}
          onChange={setPoints}
          label={words.points}
          nameOf={(index) => words.pointName(String(index + 1), groups[pointLabels[index]])}
          help={words.pointHelp}
          placeWords={(x, y) => `(${numbers.fixed(x, 2)}; ${numbers.fixed(y, 2)})`}
        />
        <div className="layers-numbers">
          <table>
            <thead>
              <tr>
                <td />
                <th scope="col">x</th>
                <th scope="col">y</th>
              </tr>
            </thead>
            <tbody>
              {corners.map(({ index, group }) => (
                <tr key={index}>
                  <th scope="row">
                    {group === 0 ? '●' : '■'} {index + 1}
                  </th>
                  {(['x', 'y'] as const).map((axis, k) => (
                    <td key={axis}>
                      <NumberField
                        label={words.coordinate(String(index + 1), axis)}
                        value={points[2 * index + k]}
                        min={-reach}
                        max={reach}
                        step={0.05}
                        live
                        onChange={(value) => {
                          const [x, y] = [points[2 * index], points[2 * index + 1]];
                          setPoints(withPoint(points, index, k === 0 ? value : x, k === 1 ? value : y));
                        }}
                        testId={`point-${index + 1}-${axis}`}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <NumberSlider
            label={words.margin}
            value={margin}
            range={parameters.margin}
            onChange={setMargin}
            testId="layers-margin"
          />
          <Button label={words.restore} look="outlined" onClick={() => setPoints(firstPoints)} />
          {caffe > 0 && <p data-testid="layers-factor">{words.observe(numbers.upTo(addons / caffe, 2))}</p>}
        </div>
      </div>
      <LayerTable batch={batch} margin={margin} />
      <p className="muted">{words.note}</p>
    </>
  );
}
