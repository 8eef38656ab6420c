/* dsp-codegen sha256 0e6f68e2db7ac2c5930d6c8e300a1e2d13ce67b4adb705cfbe501657b5f6bb6d */
/*
 * hp_subgrad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: subgrad   inputs: 32055a6affe7f6d7
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
