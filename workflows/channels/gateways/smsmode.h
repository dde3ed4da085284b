#pragma once

#include "workflows/channels/gateways/catalogue.h"

namespace comptoir::smsmode {

GatewayEntry entry();

} // namespace comptoir::smsmode
