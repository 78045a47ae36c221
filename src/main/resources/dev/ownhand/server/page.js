
(function () {
  var state = document.body.dataset.state;
  var events = document.body.dataset.events;
  var source = new EventSource(events);
  source.onmessage = function (event) {
    if (event.data === state) return;
    source.close();
    if (event.data === 'granted') location.replace(events.replace(/events$/, 'on'));
    else location.reload();
  };
  source.onerror = function () {
    if (source.readyState === EventSource.CLOSED) location.reload();
  };
})();
