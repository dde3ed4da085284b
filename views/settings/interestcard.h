#pragma once

#include "models/store/interests.h"
#include "views/viewcontext.h"

#include <QFrame>

#include <array>

class QLabel;
class QPushButton;
class QSpinBox;

namespace comptoir {

class NoticeBar;

/// What a product looked at, put in a cart and bought tells of a customer's taste, in points: the
/// favourite category and product follow from them. Taken over when the owner says so.
class InterestCard : public QFrame
{
    Q_OBJECT

public:
    explicit InterestCard(const ViewContext &context, QWidget *parent = nullptr);

    /// Reads the points; what is being changed stays.
    void refresh();

signals:
    /// Other points hold now; segments may have other members.
    void changed();

private:
    static constexpr size_t kFields = 3; ///< viewed, in a cart, bought

    void build();
    void retranslate();
    void show(const InterestWeights &weights);
    void showState();
    void apply();
    [[nodiscard]] InterestWeights typed() const;

    ViewContext m_context;
    InterestWeights m_kept;
    bool m_isRead = false;
    int m_generation = 0;

    QLabel *m_heading;
    QLabel *m_text;
    std::array<QLabel *, kFields> m_names{};
    std::array<QSpinBox *, kFields> m_points{};
    QLabel *m_problem;
    NoticeBar *m_notice;
    QPushButton *m_apply;
    QPushButton *m_discard;
};

} // namespace comptoir
