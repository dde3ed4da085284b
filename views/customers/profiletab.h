#pragma once

#include "views/customers/profilereading.h"
#include "views/viewcontext.h"

#include <QPointer>
#include <QScrollArea>
#include <QSet>

class QPushButton;
class QVBoxLayout;

namespace comptoir {

class CustomerEdits;
class FoldCard;

/// A tab of the profile that is a column of things about one customer. Made anew when the reading
/// changes, but only once it is seen; what was folded out and where one had scrolled to stays as
/// long as the customer does.
class ProfileTab : public QScrollArea
{
    Q_OBJECT

public:
    ProfileTab(const ViewContext &context, CustomerEdits &edits, QWidget *parent = nullptr);

    void setReading(const ProfileReading &reading);
    /// Where one writes on this tab gets the keyboard; nothing where there is no such place.
    virtual void takeTyping() {}
    /// Folds a thing out, by its row id, and shows it.
    void unfold(qint64 id);

protected:
    /// Fills `column`; showEmpty() instead when there is nothing.
    virtual void fill(QVBoxLayout *column) = 0;
    /// Whether something is being typed that a new column would lose.
    [[nodiscard]] virtual bool isBusy() const { return false; }

    [[nodiscard]] const ProfileReading &reading() const { return m_reading; }
    [[nodiscard]] const ViewContext &context() const { return m_context; }
    [[nodiscard]] CustomerEdits &edits() const { return m_edits; }
    [[nodiscard]] CustomerId customer() const { return m_reading.profile.row.id; }
    [[nodiscard]] const Privacy &privacy() const { return *m_context.privacy; }
    /// Empty with one shop only, where its name says nothing.
    [[nodiscard]] QString shopName(ShopId shop) const;

    /// Empties the tab and fills it from what was read.
    void rebuild();
    void showEmpty(QVBoxLayout *column, const QString &icon, const QString &sentence);
    /// Remembers whether the card of thing `id` is folded out.
    void addCard(QVBoxLayout *column, qint64 id, FoldCard *card);

    /// "Label" beside "value", the value selectable; nothing when the value is empty.
    static void addLine(QVBoxLayout *to, const QString &label, const QString &value);
    /// What is in a card that was folded out has grown: it stays in sight with all of it.
    void followGrowth(const QWidget *inCard);
    static void addHeading(QVBoxLayout *to, const QString &text);
    /// Small muted words.
    static void addRemark(QVBoxLayout *to, const QString &text);
    static QPushButton *addLink(QVBoxLayout *to, const QString &text);

private:
    void showEvent(QShowEvent *event) override;

    ViewContext m_context;
    CustomerEdits &m_edits;
    ProfileReading m_reading;
    QSet<qint64> m_open;
    QPointer<FoldCard> m_unfolded; ///< by hand, last
    qint64 m_toShow = 0; ///< the thing that unfold() asked for
    bool m_stale = true;
};

} // namespace comptoir
