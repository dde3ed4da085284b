#include "models/segments/deedwords.h"

#include <QCoreApplication>

namespace comptoir::deedwords {

namespace {

using Count = BehaviourCondition::Count;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(DeedWords)
};

} // namespace

QString times(const BehaviourCondition &condition)
{
    const int n = static_cast<int>(condition.count);
    switch (condition.comparison) {
    case Count::AtLeast:
        return n == 1 ? QString() : Words::tr("at least %Ln time(s)", nullptr, n);
    case Count::Exactly:
        return n == 1 ? Words::tr("exactly once") : Words::tr("exactly %Ln time(s)", nullptr, n);
    case Count::AtMost:
        return n == 1 ? Words::tr("at most once") : Words::tr("at most %Ln time(s)", nullptr, n);
    case Count::Never:
        break;
    }
    return {};
}

QString orders(const BehaviourCondition &condition)
{
    const int n = static_cast<int>(condition.count);
    switch (condition.comparison) {
    case Count::AtLeast:
        return n == 1 ? Words::tr("who placed an order")
                      : Words::tr("who placed at least %Ln order(s)", nullptr, n);
    case Count::Exactly:
        return Words::tr("who placed exactly %Ln order(s)", nullptr, n);
    case Count::AtMost:
        return Words::tr("who placed at most %Ln order(s)", nullptr, n);
    case Count::Never:
        break;
    }
    return {};
}

bool isNever(const BehaviourCondition &condition)
{
    return condition.comparison == Count::Never
        || (condition.count == 0 && condition.comparison != Count::AtLeast);
}

QString bought(const QString &attribute, bool isNever, const QString &what)
{
    if (attribute == QLatin1String("product"))
        return isNever ? Words::tr("who have not bought %1").arg(what)
                       : Words::tr("who bought %1").arg(what);
    if (attribute == QLatin1String("category") || attribute == QLatin1String("category_name"))
        return isNever ? Words::tr("who bought nothing of the category %1").arg(what)
                       : Words::tr("who bought something of the category %1").arg(what);
    if (attribute == QLatin1String("brand"))
        return isNever ? Words::tr("who bought nothing of the brand %1").arg(what)
                       : Words::tr("who bought something of the brand %1").arg(what);
    return {};
}

} // namespace comptoir::deedwords
