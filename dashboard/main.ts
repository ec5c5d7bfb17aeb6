import './compat';
import '../templates/controls/base.css';
import './styles/base.css';
import { yangcheng } from '../rules/regulation/regulation';
import { WindowLedgers } from './components/window-ledgers';
import './styles/print.css';

document.getElementById('page')?.replaceWith(new WindowLedgers(yangcheng));
