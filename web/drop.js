let taking = null;

/** Takes files that are dropped anywhere on the page, as entries of a folder where the browser has them. */
export function takeDrops(take) {
  if (!taking) listen();
  taking = take;
}

function listen() {
  const hint = document.getElementById('drop');
  const ofFiles = (act) => (event) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    act(event);
  };
  document.addEventListener('dragover', ofFiles(() => { hint.hidden = false; }));
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) hint.hidden = true;
  });
  document.addEventListener('drop', ofFiles(({ dataTransfer }) => {
    hint.hidden = true;
    // They can be asked for during the event only.
    taking([...dataTransfer.items].filter((item) => item.kind === 'file')
      .map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile()));
  }));
}
