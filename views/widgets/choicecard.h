#pragma once

#include <QFrame>
#include <QStringList>

class QButtonGroup;
class QLabel;

namespace comptoir {

/// A question with a few answers, one of which holds: a card with a heading, a line that explains,
/// and a radio button each.
class ChoiceCard : public QFrame
{
    Q_OBJECT

public:
    ChoiceCard(int count, QWidget *parent = nullptr);

    /// `answers`: as many as the card was made for.
    void setTexts(const QString &heading, const QString &explanation, const QStringList &answers);
    void setChosen(int answer);
    [[nodiscard]] int chosen() const;

signals:
    void chose(int answer); ///< by hand

private:
    QLabel *m_heading;
    QLabel *m_explanation;
    QButtonGroup *m_answers;
};

} // namespace comptoir
