import './compat';
import './styles/base.css';
import './components/window-ledgers';
import './styles/print.css';
