#pragma once

#include "models/shops/httpclient.h"
#include "models/shops/shopwriter.h"

namespace comptoir::shopify {

/// One call of the GraphQL Admin API, as text. Source of names and shapes: Shopify's schema of
/// 2026-10, against which each was validated.
struct GraphqlCall
{
    QByteArray body; ///< JSON: query and variables
    QString field; ///< of the data: "discountCodeBasicCreate"
    QString scope; ///< what the app must be granted for it: "write_discounts"
};

GraphqlCall codeQuestion(const QString &code);
/// The code of a percentage, an amount (in the shop's currency) or free delivery, used once.
GraphqlCall codeCreation(const DiscountCodeRecord &code);
/// Puts the tag on, or takes it off. What is so already, the shop lets be.
GraphqlCall tagChange(const CustomerMark &mark);
GraphqlCall noteQuestion(const RemoteId &customer);
GraphqlCall noteChange(const RemoteId &customer, const QString &note);

/// Whether there is such a code.
Result<bool> readCodeAnswer(const GraphqlCall &call, const HttpReply &reply);
/// The customer's note; none: there is no such customer.
Result<std::optional<QString>> readNoteAnswer(const GraphqlCall &call, const HttpReply &reply);
/// What became of a change. Errors come with status 200 too, in `errors` and `userErrors`.
ShopWriteAnswer readChange(const GraphqlCall &call, const HttpReply &reply);

} // namespace comptoir::shopify
