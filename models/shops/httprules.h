#pragma once

#include "models/shops/httpclient.h"

#include <chrono>
#include <optional>

/// The decisions of HttpClient as pure functions.
namespace comptoir::httprules {

/// 127.0.0.0/8 and ::1 as literal addresses, and the name localhost; nothing that only looks alike.
bool isLoopback(const QUrl &url);

/// Refuses what must not leave: no https (but to loopback), credentials inside the address, line
/// breaks and other control characters in method or headers.
Done checkRequest(const HttpRequest &request);

/// 408, 425, 429 and the 5xx that may pass by themselves (not 501, 505).
bool isTransient(int status);

/// How long the server asks us to wait: Retry-After as seconds (decimals allowed, as Shopify
/// writes) or as an HTTP date (RFC 9110 §10.2.3). A date is measured against the server's own Date
/// header where there is one, so that a wrong clock on this computer does no harm. Never negative.
std::optional<std::chrono::milliseconds> retryAfter(const HttpReply &reply, Timestamp now);

/// Exponential with full jitter: `random` (in [0, 1)) of first × 2^(attempt−1), at most maxBackoff.
/// `attempt` counts from 1. (Marc Brooker, "Exponential Backoff And Jitter", AWS Architecture
/// Blog, 2015.)
std::chrono::milliseconds backoff(const HttpPolicy &policy, int attempt, double random);

} // namespace comptoir::httprules
