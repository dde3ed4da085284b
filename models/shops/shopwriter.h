#pragma once

#include "models/domain/shopbatch.h"
#include "models/shops/shopconnector.h"

namespace comptoir {

/// Something put on a customer in the shop, or taken off.
struct CustomerMark
{
    enum class What {
        Tag,
        Group,
        Note, ///< a line of the merchant's own note on the customer; never taken off
    };

    What what = What::Tag;
    bool isTakenOff = false;
    QString value; ///< the tag, the group's name or number, the line
    RemoteId customer;
};

/// What became of a request that changes something.
struct ShopWriteAnswer
{
    enum class Kind {
        Made, ///< the shop has it
        NotNow, ///< it has not, and may take it later; what is in `error` says why
        Refused, ///< it has not, and will never take it like this
        Doubtful, ///< nobody knows: to be looked for before anything is asked again
    };

    Kind kind = Kind::Made;
    std::optional<Error> error; ///< of all but Made
    std::chrono::milliseconds wait{0}; ///< NotNow: as long as the shop asks for, where it does

    static ShopWriteAnswer made() { return {}; }
    static ShopWriteAnswer notNow(const Error &error, std::chrono::milliseconds wait = {})
    {
        return {Kind::NotNow, error, wait};
    }
    static ShopWriteAnswer refused(const Error &error) { return {Kind::Refused, error, {}}; }
    static ShopWriteAnswer doubtful(const Error &error) { return {Kind::Doubtful, error, {}}; }
};

/// Asked right before the bytes leave by which the shop may do it; on false none of them leaves.
/// May be asked again for a request that was refused as a whole and is sent anew.
using HandOver = std::function<bool()>;

/// What can be changed in one shop. Like ShopConnector: blocking, for one worker thread, all
/// platform knowledge in its folder, requests and answers by pure functions there. Nothing is
/// repeated by itself once it was handed over.
class ShopWriter
{
public:
    ShopWriter() = default;
    ShopWriter(const ShopWriter &) = delete;
    ShopWriter &operator=(const ShopWriter &) = delete;
    virtual ~ShopWriter() = default;

    /// Whether the shop has a discount code of that name.
    virtual Result<bool> hasCode(const QString &code, const CancelToken &cancel) = 0;
    /// `code`: without an id; `customerId` null: for whoever has it. What a platform cannot express
    /// is refused, not left out.
    virtual ShopWriteAnswer makeCode(const DiscountCodeRecord &code, const HandOver &handOver,
                                     const CancelToken &cancel)
        = 0;
    /// Looks first: what is so already is Made, and asking twice changes nothing.
    virtual ShopWriteAnswer mark(const CustomerMark &mark, const HandOver &handOver,
                                 const CancelToken &cancel)
        = 0;

    /// As of ShopConnector.
    [[nodiscard]] virtual QStringList sessionSecrets() const { return {}; }
};

/// A note with one more line, unless it has it: "" + "a" is "a", "a" + "b" is "a", "b" on two
/// lines.
inline QString withLine(const QString &note, const QString &line)
{
    const QString added = line.trimmed();
    for (const QString &one : note.split(QLatin1Char('\n'))) {
        if (one.trimmed() == added)
            return note;
    }
    return note.trimmed().isEmpty() ? added : note + QLatin1Char('\n') + added;
}

/// The writer of the shop's platform, whose errors hold no secret. Null: shops of that platform
/// cannot be written to (imported files).
std::unique_ptr<ShopWriter> shopWriter(const Shop &shop, const ShopSecret &secret,
                                       const ConnectorContext &context);

} // namespace comptoir
