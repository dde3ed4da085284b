#include "models/shops/scrubbedwriter.h"

namespace comptoir {

ScrubbedWriter::ScrubbedWriter(std::unique_ptr<ShopWriter> inner, const ShopSecret &secret)
    : m_inner(std::move(inner))
{
    m_scrubber.add(secret.key);
}

Error ScrubbedWriter::scrubbed(const Error &error)
{
    // Anew after every call: the answer may show the token that this very call asked for.
    for (const QString &secret : m_inner->sessionSecrets())
        m_scrubber.add(secret);
    return m_scrubber.scrubbed(error);
}

ShopWriteAnswer ScrubbedWriter::scrubbed(ShopWriteAnswer answer)
{
    if (answer.error)
        answer.error = scrubbed(*answer.error);
    return answer;
}

Result<bool> ScrubbedWriter::hasCode(const QString &code, const CancelToken &cancel)
{
    const Result<bool> has = m_inner->hasCode(code, cancel);
    return has ? has : Result<bool>(scrubbed(has.error()));
}

ShopWriteAnswer ScrubbedWriter::makeCode(const DiscountCodeRecord &code, const HandOver &handOver,
                                         const CancelToken &cancel)
{
    return scrubbed(m_inner->makeCode(code, handOver, cancel));
}

ShopWriteAnswer ScrubbedWriter::mark(const CustomerMark &mark, const HandOver &handOver,
                                     const CancelToken &cancel)
{
    return scrubbed(m_inner->mark(mark, handOver, cancel));
}

QStringList ScrubbedWriter::sessionSecrets() const
{
    return m_inner->sessionSecrets();
}

} // namespace comptoir
