#pragma once

#include "workflows/channels/gateways/catalogue.h"

namespace comptoir::httpsms {

/// Any gateway that takes messages over HTTP: the owner writes down its requests and where its
/// answers tell what.
GatewayEntry entry();

} // namespace comptoir::httpsms
