#pragma once

#include "views/segments/builder/cardpart.h"

class QWidget;

namespace comptoir {

/// Asks the store for values to choose from; `take` is called on the GUI thread, unless `receiver`
/// is gone by then.
using FindValues
    = std::function<void(const ValueSource &source, const QString &typed, QObject *receiver,
                         const std::function<void(const QList<PartOption> &)> &take)>;

/// A piece of a card on the screen: shows a CardPart and tells what was filled in. Beside QWidget
/// as a second base.
class PartWidget
{
public:
    PartWidget() = default;
    virtual ~PartWidget() = default;
    PartWidget(const PartWidget &) = delete;
    PartWidget &operator=(const PartWidget &) = delete;

    virtual QWidget *widget() = 0;
    /// Of the kind that it was made for. What is being typed stays as it is as long as it means
    /// the same.
    virtual void setPart(const CardPart &part) = 0;

    std::function<void(const PartAnswer &)> answered; ///< set by the card
    /// Likewise: why what was typed is not taken, a sentence.
    std::function<void(const QString &why)> refused;

protected:
    void answer(const PartAnswer &value) const
    {
        const auto tell = answered; // the card sets another one meanwhile
        if (tell)
            tell(value);
    }
    void refuse(const QString &why) const
    {
        if (refused)
            refused(why);
    }
};

/// Makes what shows a part of this kind. Its widget belongs to `parent`.
PartWidget *makePart(const CardPart &part, const FindValues &find, QWidget *parent);

} // namespace comptoir
