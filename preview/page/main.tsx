import { render } from 'preact';
import { App } from './app';
import './parts';
import { startOf } from './preferences';
import { Workspace } from './workspace';

const grid = document.createElement('div');
grid.className = 'grids';
const workspace = new Workspace(voronkaParts, grid, startOf(location.search, navigator.language));
render(<App workspace={workspace} grid={grid} />, document.getElementById('page')!);
workspace.begin();
