
(function () {
  var state = document.body.dataset.state;
  var events = document.body.dataset.events;
  var source = null;
  var leaving = false;
  function say(word) {
    fetch(events.replace(/events$/, word), { keepalive: true }).catch(function () {});
  }
  function reload() {
    leaving = true;
    location.reload();
  }
  function follow() {
    source = new EventSource(events);
    source.onmessage = function (event) {
      if (event.data === state) return;
      source.close();
      leaving = true;
      if (event.data === 'granted') location.replace(events.replace(/events$/, 'on'));
      else reload();
    };
    source.onerror = function () {
      if (source.readyState === EventSource.CLOSED) setTimeout(reload, 2000);
    };
  }
  // Browsers keep six connections to one host: pages nobody looks at must not use them up.
  document.addEventListener('visibilitychange', function () {
    if (leaving) return;
    if (document.hidden && source) { say('aside'); source.close(); source = null; }
    else if (!document.hidden && !source) follow();
  });
  window.addEventListener('pagehide', function () {
    if (!leaving) say('gone');
    leaving = true;
    if (source) source.close();
  });
  window.addEventListener('pageshow', function (event) { if (event.persisted) reload(); });
  follow();
})();
