import './styles/base.css';
document.body.dataset['x']='1';
