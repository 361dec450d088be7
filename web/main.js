import * as api from './api.js';
import { Chat } from './chat.js';
import { BUNDLED, libraryLink, readLink, storyLink } from './link.js';
import { tieMenu } from './menu.js';
import { OpenStory } from './open.js';
import { element } from './reply.js';
import { fillIn, words } from './words.js';

const [door, back, reading, shelf, pane, offered] = ['stories', 'back', 'reading', 'library', 'page', 'suggestions']
  .map((id) => document.getElementById(id));

fillIn(document);
const story = new OpenStory();
const chat = new Chat(story, visit);
const scope = document.getElementById('scope');
const [one, all] = scope.elements.scope;
let shown = 0;
let dropping = false;

/** Shows the switch between one and all, in the title's place, where there is a choice. */
function offerScope(several) {
  scope.hidden = !several;
  document.getElementById('chat-title').classList.toggle('hidden', several);
}

/** Shows what the address names. */
async function show() {
  const link = readLink(location.hash);
  const turn = shown += 1;
  (link.all ? all : one).checked = true;
  if (link.all) offerScope(true);
  back.hidden = !history.state?.from;
  back.textContent = words.backTo(history.state?.from);
  if (link.library && shelf.hidden) openLibrary();
  turnTo(link.library);
  const there = link.story === story.id && story.version || await story.open(link.story);
  if (turn !== shown) return;
  chat.turn(link.all);
  if (link.question !== null) await chat.send(link.question, link);
  if (!there || link.all) return;
  const suggested = await api.suggestions(link.story).catch(() => []);
  // What an answer has brought meanwhile stays.
  if (turn === shown && !offered.firstChild) chat.suggest(suggested);
}

function turnTo(listing) {
  const closed = !listing && !shelf.hidden;
  reading.hidden = listing;
  shelf.hidden = !listing;
  door.setAttribute('aria-expanded', String(listing));
  if (closed) pane.focus({ preventScroll: true });
}

/** Opens the story that an answer points into, with a way back. */
async function visit(id) {
  if (id === story.id && shelf.hidden) return;
  history.pushState(id === story.id ? null : { from: story.title }, '', storyLink(id, all.checked));
  await show();
}

/** The list of stories: fetched when it is first wanted. */
async function openLibrary(dropped) {
  try {
    const { Library } = await import('./library.js');
    const opened = await Library.in(shelf, { leave: closeLibrary, changed: offer, removed });
    if (dropped) await opened.take(dropped);
    else await opened.open();
  } catch (error) {
    console.error(error);
    shelf.replaceChildren(element('p', 'line', words.offline));
  }
}

function closeLibrary() {
  location.hash = storyLink(story.id, all.checked);
}

function removed(id) {
  chat.removed(id);
  if (id === story.id) {
    history.replaceState(null, '', libraryLink(BUNDLED, all.checked));
    show();
  }
}

/** Offers what this server has and lets do; framed by another page, the one story only. */
async function offer() {
  if (top !== self) return;
  const { stories, changeable } = await api.call('stories?limit=2').catch(() => ({ stories: [] }));
  door.hidden = !changeable && stories.length < 2;
  offerScope(stories.length > 1 || all.checked);
  if (changeable && !dropping) {
    dropping = true;
    document.addEventListener('dragenter', async () => (await import('./drop.js')).takeDrops(drop), { once: true });
  }
}

function drop(entries) {
  if (shelf.hidden) history.pushState(null, '', libraryLink(story.id, all.checked));
  turnTo(true);
  openLibrary(entries);
}

door.addEventListener('click', () => {
  if (shelf.hidden) location.hash = libraryLink(story.id, all.checked);
  else closeLibrary();
});
back.addEventListener('click', () => history.back());
// The fragment names the story, so the link may not change it.
document.getElementById('menu').addEventListener('toggle', () => chat.tools());
document.getElementById('skip').addEventListener('click', (event) => {
  event.preventDefault();
  document.getElementById('question').focus();
});
scope.addEventListener('change', () => {
  const link = shelf.hidden ? storyLink : libraryLink;
  history.replaceState(history.state, '', link(story.id, all.checked));
  show();
});

const save = async (form) => (await import('./export.js')).save(form, story, all.checked, chat.entries);
tieMenu({ 'export-text': () => save('text'), 'export-json': () => save('json'), clear: () => chat.clear() });
addEventListener('hashchange', show);
show();
offer();
