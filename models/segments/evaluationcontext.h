#pragma once

#include "models/domain/clock.h"
#include "models/segments/customerset.h"
#include "models/segments/rule.h"
#include "models/store/database.h"

#include <optional>
#include <string>

namespace comptoir {

/// The currency of everybody who has amounts.
struct OneCurrency
{
    std::string code; ///< empty: nobody has any
    CustomerSet people; ///< who has
};

/// About whom, when and of what file a question is asked.
struct EvaluationContext
{
    Database &database;
    RuleMoment moment;
    int abandonedAfterHours = 2; ///< the owner's: a cart untouched for so long is left
    CancelToken cancel = {};
    /// As a JSON array of ids, if only these people are asked about; null: everybody.
    QString only = {};
    qint64 greatestId = 0; ///< of everybody
    /// Something happened after the moment (see Census): what the file sums up includes it.
    bool isPast = false;
    /// It is known that nothing did: customer_facts.last_activity_at says so of everybody.
    bool isLatest = false;
    /// In people's figures as the file has them; null: it is not known, or there are several.
    const OneCurrency *currency = nullptr;

    [[nodiscard]] bool isAboutSome() const { return !only.isNull(); }
    /// Of arrays by customer: by the id, or of some people by their place among them.
    std::vector<qint32> placesOfSome = {}; ///< by id; -1: not asked about
    size_t some = 0;
    [[nodiscard]] size_t places() const
    {
        return isAboutSome() ? some : static_cast<size_t>(greatestId) + 1;
    }
    [[nodiscard]] size_t placeOf(qint32 person) const
    {
        const auto id = static_cast<size_t>(person);
        return isAboutSome() ? static_cast<size_t>(placesOfSome[id]) : id;
    }
    /// Whether the id is of somebody asked about.
    [[nodiscard]] bool concerns(qint64 id) const
    {
        return id > 0 && id <= greatestId
            && (!isAboutSome() || placesOfSome[static_cast<size_t>(id)] >= 0);
    }
    /// Carts touched before it were left.
    [[nodiscard]] Timestamp openBefore() const
    {
        return {moment.now.ms - abandonedAfterHours * 3'600'000LL};
    }
};

/// Steps through a statement's rows, looking now and then whether to stop.
template <typename Take>
Done eachRow(Statement &statement, const CancelToken &cancel, Take take)
{
    constexpr int kRowsBetweenLooks = 4096;
    for (int row = 1; statement.next(); ++row) {
        take();
        if (row % kRowsBetweenLooks == 0 && cancel.isCancelled()) {
            statement.reset();
            return Error{ErrorCode::Cancelled, {}, QStringLiteral("evaluation")};
        }
    }
    statement.reset();
    return statement.ok() ? done() : Done(statement.error());
}

} // namespace comptoir
