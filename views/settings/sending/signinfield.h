#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace comptoir {

/// The answer to a question of a form that is given in the browser: a button, and how it stands.
/// What signing in gave is kept here, and never shown.
class SignInField : public QWidget
{
    Q_OBJECT

public:
    explicit SignInField(const QString &label, QWidget *parent = nullptr);

    [[nodiscard]] QString value() const { return m_value; }
    /// Empty: nobody has signed in.
    void setValue(const QString &value);
    /// While the browser is asked, the button gives that up.
    void setWaiting(bool waiting);

signals:
    void wanted();
    void givenUp();
    void changed();

private:
    void showState();

    QString m_label;
    QString m_value;
    bool m_isWaiting = false;
    QPushButton *m_button;
    QLabel *m_state;
};

} // namespace comptoir
