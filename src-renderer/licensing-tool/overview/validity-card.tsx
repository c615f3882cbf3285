import { useState } from 'react';
import { useSay } from '../../state/texts-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ValidityTable } from './validity-table.tsx';
import { ValidityTimeline } from './validity-timeline.tsx';

/** Until when each application can be started: a picture, and a table that says the same. */
export function ValidityCard() {
  const say = useSay('overview');
  const [isTable, setIsTable] = useState(false);
  return (
    <Card
      title={say('until-when')}
      aside={
        <Button variant="quiet" size="small" onPress={() => setIsTable(!isTable)}>
          {say(isTable ? 'show-as-timeline' : 'show-as-table')}
        </Button>
      }
    >
      {isTable ? <ValidityTable /> : <ValidityTimeline />}
    </Card>
  );
}
