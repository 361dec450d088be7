/** The chat's menu: ties what it offers to what is done, and closes when the reader turns away. */
export function tieMenu(acts) {
  const menu = document.getElementById('menu');
  for (const [id, act] of Object.entries(acts)) {
    document.getElementById(id).addEventListener('click', () => {
      menu.open = false;
      act();
    });
  }
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    menu.querySelector('summary').focus();
  });
  document.addEventListener('click', (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
}
