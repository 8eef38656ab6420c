/* dsp-codegen sha256 fff223362e14a1c2a90932e73cbb813f3f3e7022c050b77676c43c74e6d2b382 */
/*
 * hp_subgrad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: subgrad   inputs: a93d9a681c1ca29f
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    static half dy[1000]; /* upstream gradient */
    static half dx1[1000]; /* gradient with respect to x1 */
    static half dx2[1000]; /* gradient with respect to x2 */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_subgrad_p(dy, dx1, dx2, length);

    return 0;
}
