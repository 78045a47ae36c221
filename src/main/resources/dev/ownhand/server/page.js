
(function () {
  var state = document.body.dataset.state;
  var events = document.body.dataset.events;
  var source = null;
  function follow() {
    source = new EventSource(events);
    source.onmessage = function (event) {
      if (event.data === state) return;
      source.close();
      if (event.data === 'granted') location.replace(events.replace(/events$/, 'on'));
      else location.reload();
    };
    source.onerror = function () {
      if (source.readyState === EventSource.CLOSED) setTimeout(function () { location.reload(); }, 2000);
    };
  }
  // Browsers keep six connections to one host: pages nobody looks at must not use them up.
  document.addEventListener('visibilitychange', function () {
    if (document.hidden && source) { source.close(); source = null; }
    else if (!document.hidden && !source) follow();
  });
  follow();
})();
