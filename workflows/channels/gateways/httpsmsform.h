#pragma once

#include "workflows/channels/gateways/catalogue.h"

namespace comptoir {

/// What the owner writes down of a gateway that nobody knows, and whether it can be used.
class HttpSmsForm
{
    Q_DECLARE_TR_FUNCTIONS(HttpSmsForm)
public:
    static QList<GatewayField> fields();
    static QString guide();
    static Done check(const GatewayAccount &account);

private:
    static QList<GatewayField> requestFields();
    static QList<GatewayField> answerFields();
    static QList<GatewayField> questionFields();
    static Done checkAddresses(const GatewayAccount &account);
    static Done checkPlaces(const GatewayAccount &account);
    static Error wrong(const QString &text, const QString &key);
};

} // namespace comptoir
