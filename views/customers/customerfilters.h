#pragma once

#include "views/customers/customerfilterchoice.h"
#include "views/viewcontext.h"

#include <QTimer>
#include <QWidget>

class QMenu;
class QPushButton;

namespace comptoir {

class Chip;
class FlowLayout;

/// The quick filters over the customers table: chips with counts that may be combined, and a menu
/// of further ones (not ordered for some months, a tag, a shop), each of which is a chip while it
/// is on. Where the chips would take many lines, those that are off are in the menu too. A chip's
/// number is how many people the list would have with that filter added.
class CustomerFilters : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerFilters(const ViewContext &context, QWidget *parent = nullptr);

    /// Puts the chosen filters, and the owner's hours of an abandoned cart, into `query`.
    void addTo(CustomerQuery &query) const;
    [[nodiscard]] qint64 everybody() const { return m_counts.everybody; }
    void clear();
    /// Chooses this one alone.
    void showOnly(CustomerFilter filter);
    /// Those who bought this product, alone.
    void showBuyers(ProductId product);
    /// Those who are in each of these segments and in none of those, alone.
    void showSegments(const QList<SegmentId> &in, const QList<SegmentId> &notIn);
    /// Counts anew for a list of `people`, off the GUI thread.
    void refresh(const CustomerQuery &people);

signals:
    void changed();
    void counted();
    /// A segment of those whom the filters leave is wanted.
    void segmentWanted();

private:
    struct Quick
    {
        CustomerFilter filter;
        Chip *chip;
    };
    void count();
    [[nodiscard]] QString quickName(CustomerFilter filter) const;
    void take(const CustomerCounts &counts);
    void toggle(CustomerFilter filter, bool on);
    void setQuiet(int months);
    void retranslate();
    void showCounts();
    void fillMenu();
    void addQuick();
    [[nodiscard]] bool isOffered(CustomerFilter filter) const;
    void fold();
    /// The numbers that are known are of before, and have been for a moment.
    [[nodiscard]] bool isLate() const { return m_counting && !m_patience.isActive(); }
    void resizeEvent(QResizeEvent *event) override;
    void addFurther(QMenu *menu, const QList<CustomerCounts::Further> &all, QList<qint64> &chosen);
    void showFurther();
    void removeFurther(Chip *chip);
    void readProduct();

    ViewContext m_context;
    FlowLayout *m_flow;
    Chip *m_all;
    QList<Quick> m_quick;
    Chip *m_more;
    QPushButton *m_make;
    bool m_folded = false; ///< the quick filters are in the menu
    QMenu *m_menu;
    QList<Chip *> m_further; ///< one for each chosen tag and segment, the shops and the product
    CustomerFilterChoice m_choice;
    CustomerCounts m_counts;
    CustomerQuery m_people; ///< counted for
    bool m_counting = false;
    QTimer m_patience;
    bool m_countAgain = false; ///< the list is another one by now
};

} // namespace comptoir
