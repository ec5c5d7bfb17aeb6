import { html, render } from 'lit';
import { yangcheng } from '../rules/regulation/regulation';
import '../templates/controls/base.css';
import { excelReadiness, type Readiness } from './host/excel/readiness';
import { officePort } from './host/excel/office-port';
import { startPane } from './pane/start';
import './styles/base.css';

const obstacles: Readonly<Record<Exclude<Readiness, 'ready'>, readonly [what: string, todo: string]>> = {
  'no-office': [
    '没有读到 Office 的组件（office.js）。',
    '请检查网络或联系单位的信息管理人员，确认加载项的网站可以访问，再重新打开面板。',
  ],
  'not-excel': [
    '这个页面要在 Excel 中打开。',
    '请打开台帐工作簿，在“开始”选项卡的“窗口台帐”组中点“打开面板”。',
  ],
  'too-old': [
    '这个版本的 Excel 不支持窗口台帐所需的功能（ExcelApi 1.8）。',
    '请更新 Office（Microsoft 365、2021 版以上或零售版 2019）。更新之前台帐可照常填写，单元格自带校验，并可用统计页面（dashboard.html）核查。',
  ],
};

async function start(root: HTMLElement): Promise<void> {
  const readiness = await excelReadiness();
  root.textContent = '';
  if (readiness === 'ready') {
    startPane(root, officePort, yangcheng, location);
    return;
  }
  const [what, todo] = obstacles[readiness];
  render(
    html`<div class="obstacle" role="alert">
      <h1>窗口台帐</h1>
      <p>${what}</p>
      <p>${todo}</p>
    </div>`,
    root,
  );
}

const root = document.getElementById('pane');
if (root === null) throw new Error('Expected an element with the id "pane" in index.html, found none.');
void start(root);
