#pragma once

#include "workflows/messages/senderform.h"

#include <QWidget>

class QLabel;
class QScrollArea;

namespace comptoir {

class FieldForm;
class SignInField;
struct SenderPreset;

/// Address, name and the questions of one provider, with its guide beside them.
class AccessStep : public QWidget
{
    Q_OBJECT

public:
    explicit AccessStep(QWidget *parent = nullptr);

    void setPreset(const SenderPreset &preset, bool keepSecrets);
    void setAnswers(const SenderAnswers &answers);
    [[nodiscard]] SenderAnswers answers() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool hasTypedSecret() const;
    /// What must be known before a password is given, under the fields; empty hides it.
    void setNote(const QString &note);
    void focusFirst();
    void askForSecret();
    /// Null: one cannot sign in at this provider in the browser.
    [[nodiscard]] SignInField *signIn() const;

signals:
    void changed();
    void signInWanted();
    void signInGivenUp();

private:
    [[nodiscard]] QWidget *makeGuide();

    FieldForm *m_form;
    QLabel *m_note;
    QWidget *m_guide;
    QLabel *m_guideHeading;
    QLabel *m_guideText;
    QScrollArea *m_guideArea;
};

} // namespace comptoir
