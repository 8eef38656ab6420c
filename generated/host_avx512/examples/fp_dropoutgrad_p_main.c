/* dsp-codegen sha256 ea42c9e2567659d83aaffdcb8295023a28aab4fdbd0d5d7b6c0ed713c50f1570 */
/*
 * fp_dropoutgrad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: dropoutgrad   inputs: 9ef7d9ed2fb9e7db
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    static float input[1000]; /* upstream gradient */
    static float output[1000]; /* gradient with respect to the input */
    static float mask[1000]; /* 1 for what is kept, 0 for the rest */

    float scale = 1.25f;
    int length = 1000;

    (void)argc;
    (void)argv;
    fp_dropoutgrad_p(input, scale, length, output, mask);

    return 0;
}
