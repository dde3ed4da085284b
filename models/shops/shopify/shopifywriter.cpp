#include "models/shops/shopify/shopifywriter.h"

#include "models/shops/shopify/graphql.h"

#include <QCoreApplication>

namespace comptoir::shopify {

namespace {

constexpr qsizetype kLongestNote = 5000;

class WriterTexts
{
    Q_DECLARE_TR_FUNCTIONS(WriterTexts)
public:
    static Error otherCurrency(const QString &shop)
    {
        return {ErrorCode::InvalidArgument,
                //: %1: a currency such as EUR
                tr("Shopify makes discount codes in the shop's own currency, %1, only. No code was "
                   "made. Change the amounts in the step of the workflow.")
                    .arg(shop),
                QStringLiteral("other currency")};
    }
    static Error noGroups()
    {
        return {ErrorCode::InvalidArgument,
                tr("Shopify has no groups of customers. Nothing was changed in the shop. Let the "
                   "step of the workflow put a tag on instead."),
                QStringLiteral("no groups")};
    }
    static Error noCustomer()
    {
        return {ErrorCode::NotFound,
                tr("Shopify does not know this customer any more. Nothing was changed in the "
                   "shop."),
                QStringLiteral("no such customer")};
    }
    static Error noteTooLong()
    {
        return {ErrorCode::InvalidArgument,
                tr("The customer's note in Shopify would become longer than 5 000 characters. It "
                   "was left as it is."),
                QStringLiteral("note too long")};
    }
};

} // namespace

ShopifyWriter::ShopifyWriter(const Shop &shop, const ShopSecret &secret,
                             const ConnectorContext &context)
    : m_shop(shop)
    , m_client(shop.baseUrl, secret, *context.clock, context.random)
{}

Result<bool> ShopifyWriter::hasCode(const QString &code, const CancelToken &cancel)
{
    const GraphqlCall question = codeQuestion(code);
    const auto reply = m_client.call(question.body, {}, cancel);
    return reply ? readCodeAnswer(question, *reply) : Result<bool>(reply.error());
}

ShopWriteAnswer ShopifyWriter::change(const GraphqlCall &call, const HandOver &handOver,
                                      const CancelToken &cancel)
{
    bool hasLeft = false;
    const auto reply = m_client.call(
        call.body,
        [&] {
            hasLeft = handOver();
            return hasLeft;
        },
        cancel);
    if (reply)
        return readChange(call, *reply);
    return hasLeft ? ShopWriteAnswer::doubtful(reply.error())
                   : ShopWriteAnswer::notNow(reply.error());
}

ShopWriteAnswer ShopifyWriter::makeCode(const DiscountCodeRecord &code, const HandOver &handOver,
                                        const CancelToken &cancel)
{
    for (const std::optional<Money> &money : {code.amount, code.minimumAmount}) {
        if (money && !m_shop.currency.isNull() && money->currency != m_shop.currency)
            return ShopWriteAnswer::refused(WriterTexts::otherCurrency(m_shop.currency.code()));
    }
    return change(codeCreation(code), handOver, cancel);
}

ShopWriteAnswer ShopifyWriter::mark(const CustomerMark &mark, const HandOver &handOver,
                                    const CancelToken &cancel)
{
    switch (mark.what) {
    case CustomerMark::What::Tag:
        return change(tagChange(mark), handOver, cancel);
    case CustomerMark::What::Note:
        return addNote(mark, handOver, cancel);
    case CustomerMark::What::Group:
        break;
    }
    return ShopWriteAnswer::refused(WriterTexts::noGroups());
}

ShopWriteAnswer ShopifyWriter::addNote(const CustomerMark &mark, const HandOver &handOver,
                                       const CancelToken &cancel)
{
    const GraphqlCall question = noteQuestion(mark.customer);
    const auto reply = m_client.call(question.body, {}, cancel);
    if (!reply)
        return ShopWriteAnswer::notNow(reply.error());
    const auto note = readNoteAnswer(question, *reply);
    if (!note)
        return ShopWriteAnswer::notNow(note.error());
    if (!*note)
        return ShopWriteAnswer::refused(WriterTexts::noCustomer());
    const QString longer = withLine(**note, mark.value);
    if (longer == **note)
        return ShopWriteAnswer::made();
    if (longer.size() > kLongestNote)
        return ShopWriteAnswer::refused(WriterTexts::noteTooLong());
    return change(noteChange(mark.customer, longer), handOver, cancel);
}

} // namespace comptoir::shopify
