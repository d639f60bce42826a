/**
 * `npm start`: the production build in a real browser, against the simulator at the real host name.
 * With a display the window stays open until it is closed; without one the main job is done here.
 */

import { connectLinkApp } from '../../e2e/steps/connect-link-app.ts';
import { startRig } from '../../rig/start-rig.ts';
import { runProgram } from '../run-program.ts';
import { demoRecord, serveDemoCrm } from './demo-crm.ts';
import { doMainJob } from './do-main-job.ts';
import { hasDisplay } from './has-display.ts';
import { stayOpen } from './stay-open.ts';

if (!runProgram('wxt build -b chrome --level warn')) process.exit(1);

const visible = hasDisplay();
const rig = await startRig('chromium', { visible });
try {
  serveDemoCrm(rig.hosts);
  rig.linkApp.seed([
    { id: 'GLOBEX', name: 'Globex Corporation' },
    { id: 'INITECH', name: 'Initech', pageEnabled: false },
  ]);
  await connectLinkApp(rig.browser, { token: rig.token, label: 'Agency APP' });
  const page = await rig.browser.openTab(demoRecord);
  if (visible) await stayOpen(rig.browser);
  else await doMainJob(rig.browser, page);
} finally {
  await rig.close();
}
