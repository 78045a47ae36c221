package dev.ownhand.ui.settings;

import dev.ownhand.platform.handler.LinkHandler;
import dev.ownhand.platform.handler.Trials;
import dev.ownhand.platform.login.LoginStart;

/** How the system starts Ownhand: for links, and when the person logs in. */
public record Links(LinkHandler handler, Trials trials, LoginStart login) {}
