"""Account is who signs in, Person is who is named."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class StaffRole(models.TextChoices):
    """Rights over the whole portal. A seat in a council is no staff role: it is scoped, and lives in `councils`."""

    NONE = "", _("geen")
    MODERATOR = "moderator", _("moderator")
    ADMIN = "admin", _("beheerder")


class Hears(models.TextChoices):
    """How a moderator wants to hear that something waits."""

    AT_ONCE = "at-once", _("Meteen, hoogstens één brief per uur")
    DAILY = "daily", _("Eén keer per dag, om 8 uur ’s ochtends")
    NEVER = "never", _("Niet. Ik kijk zelf")


class AccountQuerySet(models.QuerySet):
    def confirmed(self):
        """Accounts whose address was confirmed: somebody signed in with it."""
        return self.filter(last_login__isnull=False)

    def moderators(self):
        """Who may decide about what is sent in."""
        return self.filter(is_active=True, role__in=[StaffRole.MODERATOR, StaffRole.ADMIN])

    def unconfirmed_since(self, moment):
        """Typed at the sign-in page before `moment` and never confirmed.

        Who was invited has a role or a name, and stays.
        """
        return self.filter(last_login=None, role=StaffRole.NONE, person=None, created_at__lt=moment)


class AccountManager(BaseUserManager.from_queryset(AccountQuerySet)):
    def create_user(self, email, **fields):
        """An account that can sign in with a mailed code; there are no passwords."""
        account = self.model(email=self.normalize_email(email).lower(), **fields)
        account.set_unusable_password()
        account.save()
        return account

    def get_by_natural_key(self, email):
        return self.get(email=email.lower())

    def for_address(self, email: str) -> "Account":
        """The account of this address, made when there is none.

        It gives no right, and is purged when never confirmed.
        """
        email = self.normalize_email(email).lower()
        if found := self.filter(email=email).first():
            return found
        try:
            with transaction.atomic():
                return self.create_user(email)
        except IntegrityError:  # another request made it between the question and the answer
            return self.get(email=email)


class Account(AbstractBaseUser):
    """Who signs in: an e-mail address and a language."""

    email = models.EmailField(_("e-mailadres"), max_length=254, unique=True)
    language = models.CharField(_("taal"), max_length=2, default="nl")
    role = models.CharField(_("rol"), max_length=9, choices=StaffRole.choices, default=StaffRole.NONE, blank=True)
    hears = models.CharField(_("brieven over wat wacht"), max_length=7, choices=Hears.choices, default=Hears.AT_ONCE)
    is_active = models.BooleanField(_("actief"), default=True)
    created_at = models.DateTimeField(_("gemaakt op"), default=timezone.now, editable=False)

    # False in a session of somebody with a role that has not taken the second step: it has the rights of any account.
    proved = True

    objects = AccountManager()
    USERNAME_FIELD = EMAIL_FIELD = "email"

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        constraints = [
            models.CheckConstraint(condition=Q(email=Lower("email")), name="account_email_is_lower_case"),
            models.CheckConstraint(condition=Q(role__in=StaffRole.values), name="account_role"),
            models.CheckConstraint(condition=Q(hears__in=Hears.values), name="account_hears"),
            models.CheckConstraint(condition=~Q(email=""), name="account_has_email"),
        ]

    def __str__(self):
        return f"account {self.pk}"

    @property
    def is_staff(self) -> bool:
        """Django's word for: may open the admin."""
        return self.is_active and self.proved and self.role == StaffRole.ADMIN

    def has_perm(self, perm, obj=None) -> bool:
        """Asked by Django's admin only; the portal's own question is `access.may`."""
        return self.is_staff

    def has_module_perms(self, app_label) -> bool:
        return self.is_staff


class SignInLink(models.Model):
    """A link that signs in once, for when mail is down. Only the SHA-256 of its token is kept."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self):
        return f"link {self.pk} voor account {self.account_id}"


class Person(models.Model):
    """Who is named: in a seat, in minutes, at an agreement. May be without an account, and outlive one."""

    account = models.OneToOneField(
        Account, models.SET_NULL, verbose_name=_("account"), null=True, blank=True, related_name="person"
    )
    given_name = models.CharField(_("voornaam"), max_length=60)
    tussenvoegsel = models.CharField(_("tussenvoegsel"), max_length=20, blank=True)
    family_name = models.CharField(_("achternaam"), max_length=80, blank=True)
    name_is_public = models.BooleanField(_("naam mag op de site"), default=False)
    erased_at = models.DateTimeField(_("weggehaald op"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("persoon")
        verbose_name_plural = _("personen")
        constraints = [
            models.CheckConstraint(
                condition=Q(erased_at=None) & ~Q(given_name="")
                | Q(erased_at__isnull=False, account=None, given_name=""),
                name="person_named_or_erased",
            )
        ]

    def __str__(self):
        return " ".join(filter(None, [self.given_name, self.tussenvoegsel, self.family_name])) or "naam verwijderd"
