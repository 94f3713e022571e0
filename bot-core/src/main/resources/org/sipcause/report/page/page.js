'use strict';
(function () {
  var filter = document.getElementById('filter');
  if (filter) {
    filter.addEventListener('input', function () {
      var wanted = filter.value.toLowerCase();
      document.querySelectorAll('nav li').forEach(function (line) {
        line.hidden = line.textContent.toLowerCase().indexOf(wanted) < 0;
      });
    });
  }
  function open() {
    var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target && target.tagName === 'DETAILS') {
      target.open = true;
      (target.querySelector('mark') || target).scrollIntoView({ block: 'center' });
    }
  }
  addEventListener('hashchange', open);
  addEventListener('beforeprint', function () {
    document.querySelectorAll('details').forEach(function (part) { part.open = true; });
  });
  document.querySelectorAll('button.copy').forEach(function (button) {
    button.addEventListener('click', function () {
      var text = button.previousElementSibling.textContent;
      var done = function () { button.classList.add('done'); };
      if (navigator.clipboard) {
        navigator.clipboard.writeText(text).then(done, function () {});
      } else {
        getSelection().selectAllChildren(button.previousElementSibling);
      }
    });
  });
  open();
})();
