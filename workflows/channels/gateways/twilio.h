#pragma once

#include "workflows/channels/gateways/catalogue.h"

namespace comptoir::twilio {

GatewayEntry entry();

/// The Messages resource, for text messages and WhatsApp.
std::unique_ptr<Gateway> messages(const GatewayAccount &account, bool isWhatsApp);
/// Of both forms.
GatewayField accountField(const QString &label);
GatewayField tokenField(const QString &label);

} // namespace comptoir::twilio
