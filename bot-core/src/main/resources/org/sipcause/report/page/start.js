/* Calls, links and ladders. */
function route(hash, from) {
  const message = /^#m(\d+)(?:-(\d+))?$/.exec(hash);
  const call = /^#in-call-(\d+)$/.exec(hash);
  if (message) {
    viewer.open(message[1] - 1, message[2] === undefined ? -1 : +message[2], from);
  } else if (call) {
    list.ofCall(call[1]);
  }
  return message || call;
}

document.addEventListener('click', event => {
  const link = event.target.closest('a');
  const hash = link && link.getAttribute('href');
  if (hash && route(hash, link)) {
    event.preventDefault();
    history.replaceState(null, '', hash);
  }
});
addEventListener('hashchange', () => route(location.hash));

const filter = $('filter');
if (filter) {
  const calls = Array.from($('call-list').children);
  const texts = calls.map(call => call.textContent.toLowerCase());
  const apply = () => {
    const wanted = filter.value.trim().toLowerCase();
    let count = 0;
    calls.forEach((call, at) => {
      call.hidden = !texts[at].includes(wanted);
      count += call.hidden ? 0 : 1;
    });
    $('filtered').textContent = say('shown', { count, total: calls.length });
  };
  filter.addEventListener('input', apply);
  apply();
}

document.querySelectorAll('button.copy').forEach(element => {
  element.addEventListener('click', () => copy(element.previousElementSibling.textContent, element));
});

/* In a ladder, one stop for the tab key; arrows go from message to message. */
document.querySelectorAll('.drawing').forEach(drawing => {
  const steps = Array.from(drawing.querySelectorAll('a'));
  steps.forEach((step, at) => step.setAttribute('tabindex', at === 0 ? 0 : -1));
  drawing.addEventListener('keydown', event => {
    const at = steps.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: steps.length - 1 }[event.key];
    if (at >= 0 && steps[to]) {
      event.preventDefault();
      steps[at].setAttribute('tabindex', -1);
      steps[to].setAttribute('tabindex', 0);
      steps[to].focus();
    }
  });
});

/* On paper there is nothing to click: the messages that prove something stand there in full. */
addEventListener('beforeprint', () => {
  document.querySelectorAll('details').forEach(part => { part.open = true; });
  const printed = $('printed');
  printed.replaceChildren();
  printed.hidden = false;
  data.messages.filter(message => message.m).forEach(message => {
    const text = make('pre');
    message.t.split('\n').forEach((line, at) => {
      text.append(make(message.m.includes(at) ? 'mark' : 'span', '', line), '\n');
    });
    printed.append(make('h3', '', data.words.message + ' #' + message.n + ' · ' + message.h), text);
  });
});
addEventListener('afterprint', () => {
  $('printed').replaceChildren();
  $('printed').hidden = true;
});

list.filter();
route(location.hash);
