#pragma once

#include "workflows/channels/gateways/catalogue.h"

#include <QHash>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace comptoir {

class SignInField;

/// A form made of the questions of a catalogue entry: it knows their types and nothing of any
/// provider. What most owners leave as it is stands behind "More settings".
class FieldForm : public QWidget
{
    Q_OBJECT

public:
    explicit FieldForm(QWidget *parent = nullptr);

    /// Builds the form anew; what was typed under the same keys stays. `keepSecrets`: an empty
    /// secret keeps the one there is.
    void setFields(const QList<GatewayField> &fields, bool keepSecrets);
    void setValues(const QHash<QString, QString> &values);
    /// By key; secrets too.
    [[nodiscard]] QHash<QString, QString> values() const;
    /// Without secrets: what may be compared with what is kept.
    [[nodiscard]] bool hasTypedSecret() const;
    /// What is missing or cannot be, as a sentence; empty when the form is complete.
    [[nodiscard]] QString problem() const;

    void focusFirst();
    /// There is no secret to keep: the keyboard goes to where it is given.
    void askForSecret();

    /// Of the question that is answered in the browser; null: there is none.
    [[nodiscard]] SignInField *signIn() const;

signals:
    void changed();
    void signInWanted();
    void signInGivenUp();

private:
    struct Row
    {
        GatewayField field;
        QWidget *input;
    };
    void addRow(const GatewayField &field, QVBoxLayout *to);
    QWidget *makeInput(const GatewayField &field);
    QWidget *makeLine(const GatewayField &field);
    QWidget *makeText(const GatewayField &field);
    QWidget *makeChoice(const GatewayField &field);
    QWidget *makeSwitch(const GatewayField &field);
    QWidget *makeSignIn(const GatewayField &field);
    void showMore(bool more);
    static QString valueOf(const Row &row);
    static void setValue(const Row &row, const QString &value);

    QList<Row> m_rows;
    bool m_keepSecrets = false;
    QWidget *m_inside = nullptr;
    QWidget *m_more = nullptr; ///< the rows behind the button
    QPushButton *m_moreButton = nullptr;
};

} // namespace comptoir
