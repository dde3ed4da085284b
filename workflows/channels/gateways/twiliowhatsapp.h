#pragma once

#include "workflows/channels/gateways/catalogue.h"

#include <QMap>

#include <optional>

/// WhatsApp by Twilio: the same interface, with templates that WhatsApp approved.
namespace comptoir::twiliowhatsapp {

GatewayEntry entry();

/// An approved template filled in, as the content of a message.
struct Template
{
    QString sid; ///< "HX…"
    QMap<QString, QString> variables; ///< "1" → what stands in place of {{1}}

    [[nodiscard]] QByteArray toContent() const;
    /// nullopt: the content is a text.
    static std::optional<Template> fromContent(const QByteArray &content);

    bool operator==(const Template &) const = default;
};

} // namespace comptoir::twiliowhatsapp
